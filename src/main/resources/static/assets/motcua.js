// Only makes what works without it a little nicer.
"use strict";
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 8000);
});
window.addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));
document.addEventListener("keydown", (event) => {
  if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (target) { event.preventDefault(); target.focus(); if (target.tagName === "A") target.click(); }
});
// j and k go from line to line of a list; Enter opens the line where one is
document.addEventListener("keydown", (event) => {
  if ((event.key !== "j" && event.key !== "k") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  const links = [...document.querySelectorAll("[data-rows] tbody tr")].map((row) => row.querySelector("a")).filter(Boolean);
  if (links.length === 0) return;
  const here = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
  const next = event.key === "j" ? Math.min(here + 1, links.length - 1) : Math.max(here - 1, 0);
  event.preventDefault();
  links[next].focus();
});
// a page that watches something reads itself anew for an hour, unless somebody is in the middle of it
document.querySelectorAll("[data-refresh]").forEach((part) => {
  let left = 3600 / part.dataset.refresh;
  setInterval(async () => {
    if (left <= 0 || document.hidden || part.contains(document.activeElement)) return;
    left--;
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-refresh]");
    if (fresh && !part.contains(document.activeElement)) part.replaceChildren(...fresh.childNodes);
  }, 1000 * part.dataset.refresh);
});
// a device's own key instead of a password, where the browser knows how
const keyText = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const keyBytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const keyJson = (key) => JSON.stringify({
  id: key.id, rawId: keyText(key.rawId), type: key.type, clientExtensionResults: {},
  response: Object.fromEntries(["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]
    .filter((part) => key.response[part]).map((part) => [part, keyText(key.response[part])])),
});
document.querySelectorAll("[data-passkey]").forEach((part) => {
  if (!window.PublicKeyCredential) return;
  part.hidden = false;
  const form = part.querySelector("form");
  const said = part.querySelector("[role=status]");
  const send = (path, more) => fetch(path, { method: "POST", body: new URLSearchParams([...new FormData(form), ...more]) });
  const ask = async () => {
    const options = await (await send(`${form.getAttribute("action")}/bat-dau`, [])).json();
    options.challenge = keyBytes(options.challenge);
    if (part.dataset.passkey === "get") return navigator.credentials.get({ publicKey: options });
    options.user.id = keyBytes(options.user.id);
    options.excludeCredentials.forEach((known) => { known.id = keyBytes(known.id); });
    return navigator.credentials.create({ publicKey: options });
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "";
    try {
      const answer = await send(form.getAttribute("action"), [["khoa", keyJson(await ask())]]);
      const told = await answer.json();
      if (answer.ok) { location.assign(told.next); if (told.next.includes("#")) location.reload(); return; }
      said.textContent = document.documentElement.lang === "en" ? told.inEnglish : told.detail;
    } catch {
      said.textContent = part.dataset.failed;
    }
  });
});
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});

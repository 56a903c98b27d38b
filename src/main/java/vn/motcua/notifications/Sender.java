package vn.motcua.notifications;

/** Bên chuyển tin: gives one message to whoever carries it on. */
interface Sender {

    Medium medium();

    /** Never throws for what the other side does; takes half a minute at most. */
    Sending send(Outgoing message);
}

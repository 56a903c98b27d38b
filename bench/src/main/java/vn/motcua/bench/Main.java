package vn.motcua.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.bench.engines.EnginesBench;
import vn.motcua.bench.load.LoadBench;
import vn.motcua.bench.scale.ScaleBench;
import vn.motcua.bench.scale.StartBench;

/** The only entry: {@code ./run bench engines|load|scale|start|smoke [--short] [--strict] [--name value]}. */
public final class Main {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD_USE = 2;

    private Main() {}

    private static Map<String, Bench> all() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("engines", new EnginesBench());
        benches.put("load", new LoadBench());
        benches.put("scale", new ScaleBench());
        benches.put("start", new StartBench());
        return benches;
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> args) {
        try {
            if (args.isEmpty() || List.of("help", "-h", "--help").contains(args.getFirst())) {
                return help();
            }
            return args.equals(List.of("smoke")) ? smoke() : one(args.getFirst(), args.subList(1, args.size()));
        } catch (BadUse e) {
            System.err.println("motcua: " + e.getMessage());
            return BAD_USE;
        } catch (RuntimeException e) {
            // the reader of a bench is whoever mends it
            e.printStackTrace();
            return FAILED;
        }
    }

    private static int one(String name, List<String> args) {
        Bench bench = all().get(name);
        if (bench == null) {
            throw new BadUse("there is no bench \"" + name + "\"; ./run bench help lists them");
        }
        Options options = Options.of(args, bench.options());
        boolean met = bench.run(options);
        return met || !options.strict() ? DONE : FAILED;
    }

    /** Every bench for a few seconds, so that none rots; claims nothing. */
    private static int smoke() {
        all().keySet().forEach(name -> one(name, List.of("--short")));
        return DONE;
    }

    private static int help() {
        all().forEach((name, bench) -> System.out.printf(
                "./run bench %-9s%s%n",
                name,
                bench.what()
                        + bench.options().stream()
                                .sorted()
                                .map(option -> " [--" + option + " …]")
                                .reduce("", String::concat)));
        System.out.println("./run bench smoke    every bench for a few seconds, claiming nothing (part of ./run test)");
        return DONE;
    }
}

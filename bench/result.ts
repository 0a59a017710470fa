/** What one run of the benchmark found. Every figure that is printed or written anywhere is a value in here. */
export interface BenchResult {
  readonly machine: Machine;
  /** A smoke run: too short for its figures to mean much. */
  readonly quick: boolean;
  readonly seconds: number;
  readonly latency?: Latency;
  readonly cost?: Cost;
  readonly rss?: Rss;
  readonly slowdown?: Slowdown;
  readonly verdicts?: VerdictFigures;
  readonly pipeline?: PipelineFigures;
  readonly profiles?: ProfileFigures;
  readonly coverage?: CoverageFigures;
  readonly estate?: EstateFigures;
  readonly capacity?: CapacityFigures;
  /** Parts that could not be measured. With any, the command fails, and still prints the others. */
  readonly failed: readonly { readonly part: Part; readonly why: string }[];
}

export const parts = ['latency', 'cost', 'rss', 'slowdown', 'verdicts', 'pipeline', 'profiles', 'coverage', 'estate', 'capacity'] as const;
export type Part = (typeof parts)[number];

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly kernel: string;
  readonly node: string;
  readonly engine: string;
  readonly knowngood: string;
  /** RFC 3339. */
  readonly at: string;
  /** Processes that wanted a core, averaged over a minute, before the run: other work on the machine makes figures worse. */
  readonly loadBefore: number;
}

/** Of repeated measurements. A ratio is taken within each interleaved round first, so that what slows the whole machine cancels out. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly samples: number;
}

/** A median, and between what it lies with 95 % confidence. */
export interface Interval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly samples: number;
}

/** From right before the exec, on the container's clock, to the alert's line read from `knowngood alerts --follow --json`. */
export interface LatencyFigure {
  readonly samples: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}
export interface Latency {
  readonly idle: LatencyFigure;
  /** While another watched container starts so many known programs a second. */
  readonly loaded: LatencyFigure & { readonly execsPerSecond: number };
  /** A small write to the stack's disk, until it is there: an alert waits for three of them, one after the other. */
  readonly sync: LatencyFigure;
}

export type WatcherName = 'knowngood' | 'execsnoop' | 'forkstat';
export type CostLoad = 'exec' | 'connect';

/** What one watcher used for 1,000 execs or connections. */
export interface WatcherCost {
  /** Of its process, user and system. For knowngood: of the agent. */
  readonly cpuMs: Spread;
  /** Of its eBPF programs, which run in the watched program's time. 0 for one that has none. */
  readonly bpfMs: Spread;
  readonly totalMs: Spread;
}
export interface LoadCost {
  readonly load: CostLoad;
  /** Asked for, and reached in the median of all rounds. */
  readonly perSecond: number;
  readonly reachedPerSecond: Spread;
  readonly watchers: Partial<Readonly<Record<WatcherName, WatcherCost>>>;
  /** Broker and controller beside the agent, for 1,000. */
  readonly restOfStackMs: Spread;
  /** knowngood ÷ each peer, within each round: CPU of the processes alone, and with eBPF. */
  readonly ratios: Partial<Readonly<Record<WatcherName, { readonly cpu: Spread; readonly total: Spread }>>>;
}
export interface Cost {
  readonly loads: readonly LoadCost[];
  /** Of all the execs of the known programs in this part, how many each told by name. */
  readonly told: Partial<Readonly<Record<WatcherName, { readonly made: number; readonly told: number }>>>;
  /** CPU of the agent while nothing happens in its containers, in ms a second. */
  readonly idleMsPerSecond: number;
  /** Peers that could not be measured here, with the reason. */
  readonly missing: readonly { readonly watcher: WatcherName; readonly why: string }[];
}

export interface ProcessMemory {
  readonly rssBytes: number;
  /** Of it: heap, stacks and buffers. */
  readonly heapBytes: number;
  /** Of it: the node program itself, one copy for all Node.js processes of a host. */
  readonly programBytes: number;
  /** Of it: the kernel's rings. Each is mapped twice in a row, so that no record wraps, and is counted twice. */
  readonly ringBytes: number;
}
export interface MemoryAt {
  readonly containers: number;
  readonly agent: ProcessMemory;
  readonly controller: ProcessMemory;
}
export interface Rss {
  readonly started: MemoryAt;
  readonly afterLoad: MemoryAt & { readonly execs: number };
  /** The same stack, with more idle containers. */
  readonly withContainers: MemoryAt;
}

export type LoopName =
  | 'fork+exec of the shortest program'
  | 'fork+exec of busybox true'
  | 'TCP request'
  | 'HTTP request of nginx'
  | 'UDP request';
/** Loops of what no profile lists and the kernel was never told of: each pass is a record, or is counted as lost where there are too many. */
export type NewLoopName = 'fork+exec, all new' | 'UDP request, all new';
/** Programs and servers as people run them. */
export type ApplicationName =
  | 'C file compiled by gcc'
  | 'C file compiled by gcc, all new'
  | 'page of nginx'
  | 'JSON page of a Node.js server'
  | 'measurement to a Node.js server by UDP'
  | 'name asked of dnsmasq';
/** CPU time of the watched programs while ours are attached ÷ while they are not, switched every few hundredths of a second while the loop runs on. */
export interface SwitchedSlowdown {
  readonly loop: LoopName | NewLoopName | ApplicationName;
  /** µs of one pass with nothing attached. */
  readonly aloneUs: Spread;
  /** Nothing attached ÷ nothing attached, in the same turns: what such a figure is worth on this machine. */
  readonly alone: Interval;
  readonly knowngood: Interval;
}
export interface LoopSlowdown {
  readonly loop: LoopName;
  /** One pass with nothing watching. */
  readonly aloneUs: Spread;
  readonly ratios: Partial<Readonly<Record<WatcherName, LoopRatios>>>;
}
/** With the watcher ÷ without, within each round. */
export interface LoopRatios {
  /** CPU time of the watched programs: what they pay themselves, whoever else wants a core. */
  readonly cpu: Spread;
  /** Time that passed: with it what they lose to the watcher, and to everything else on the machine. */
  readonly wall: Spread;
}
export interface Slowdown {
  readonly loops: readonly LoopSlowdown[];
  readonly switched: readonly SwitchedSlowdown[];
  readonly missing: readonly { readonly watcher: WatcherName; readonly why: string }[];
}

export interface VerdictFigure {
  readonly entries: number;
  /** Verdicts per second on one core, the same behaviours asked whatever the profile lists beside them. */
  readonly perSecond: number;
  /** The same with behaviours spread evenly over all entries: the profile no longer fits the processor's caches. */
  readonly perSecondSpread: number;
  /** Verdicts given in all, and how many of them allowed: all of them, or the figures mean nothing. */
  readonly verdicts: number;
  readonly allowed: number;
}
export interface VerdictFigures {
  readonly sizes: readonly VerdictFigure[];
  /** Time of a verdict at the most entries ÷ at the fewest: same behaviours, and spread evenly. */
  readonly growth: number;
  readonly growthSpread: number;
}

export interface PipelineFigures {
  readonly behaviours: number;
  readonly batches: number;
  readonly workloads: number;
  /** From the first batch read to the last one saved and acknowledged. */
  readonly ms: number;
  readonly perSecond: number;
  /** Of the controller's process while it did. */
  readonly cpuMs: number;
  readonly rssBytes: number;
}

/** Of the simulations of one shape that learned so long. Chances are of the next minute. */
export interface CoverageFigure {
  readonly shape: string;
  readonly hours: number;
  /** The truth, on average. */
  readonly chanceOfNew: number;
  /** Of `coverage.estimate`; above 0 it promises too much. */
  readonly meanError: number;
  /** In how many it promised too much, and in how many there was more than twice as much news to come as it said. */
  readonly optimistic: number;
  readonly twiceOptimistic: number;
  /** In how many the truth lay between `low` and `high`, and in how many it was worse than `low`. */
  readonly within: number;
  readonly below: number;
  /** In how many it said that entries were still to come, and in how many it named more than there were. */
  readonly claims: number;
  readonly wrongClaims: number;
}
export interface CoverageFigures {
  /** Of each shape and span. */
  readonly simulations: number;
  readonly figures: readonly CoverageFigure[];
}

/** A controller that starts with so many profiles of so many entries each. */
export interface ProfileFigures {
  readonly profiles: number;
  readonly entries: number;
  /** Until all of them are read from the broker and can be asked for. */
  readonly ms: number;
  /** Of its process until then. */
  readonly cpuMs: number;
  /** Of its process then, and how much of it came with them. */
  readonly rssBytes: number;
  readonly addedBytes: number;
  /** To make all of them ready to judge by, which is done when each is first asked. */
  readonly compileMs: number;
}

/** One simulated estate, with so much of knowngood in use. */
export interface EstateFigure {
  readonly what: string;
  /** Alerts a day that people are told of at once: in the days of learning, and in those judged. */
  readonly learning: number;
  readonly perDay: number;
  readonly worstDay: number;
  /** Daily reports in all of the judged days. */
  readonly reports: number;
  /** Alerts that they tell of. */
  readonly inReports: number;
  /** What came on the list of what a person is asked about, instead of as an alert. */
  readonly listed: number;
  /** Alerts that each told at once. */
  readonly intrusions: readonly { readonly intrusion: string; readonly alerts: number }[];
}
export interface EstateFigures {
  readonly services: number;
  readonly containers: number;
  /** Days that were judged. */
  readonly days: number;
  readonly rows: readonly EstateFigure[];
}

/** Recycles of containers that end at once, by one method, so many at once. */
export interface CapacityFigure {
  readonly method: string;
  readonly atOnce: number;
  readonly perSecond: Spread;
  /** From the order to its end: with the half second in which the new one must stay well. */
  readonly secondsEach: Spread;
  /** Of the whole host, less what it used without; absent where other work had it busy. */
  readonly hostCoreSeconds?: Spread;
  /** Of the engine's own processes, and of the agent's. */
  readonly engineCoreSeconds: Spread;
  readonly agentCoreSeconds: Spread;
}
export interface CapacityFigures {
  readonly recycles: number;
  readonly figures: readonly CapacityFigure[];
  /** The smallest `maxAge` that is kept for so many services on this machine, by the formula that warns. */
  readonly smallest: readonly { readonly services: number; readonly seconds: number }[];
}

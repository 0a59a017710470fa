/** Options of node whose value may be the next word: `node --help` and each of them tried (node 20), and those of later ones. */
const valued = `
allow-fs-read allow-fs-write build-snapshot-config conditions cpu-prof-dir cpu-prof-interval cpu-prof-name debug-port diagnostic-dir
disable-proto disable-warning dns-result-order env-file env-file-if-exists experimental-default-type experimental-loader
experimental-policy experimental-sea-config heap-prof-dir heap-prof-interval heap-prof-name heapsnapshot-near-heap-limit
heapsnapshot-signal icu-data-dir import input-type inspect-port inspect-publish-uid loader localstorage-file max-http-header-size
network-family-autoselection-attempt-timeout openssl-config policy-integrity redirect-warnings report-dir report-directory
report-filename report-signal require secure-heap secure-heap-min title tls-cipher-list tls-keylog trace-event-categories
trace-event-file-pattern unhandled-rejections use-largepages v8-pool-size watch-path`;

/** Options that take no value, or one behind `=` only; some of V8 among them. Those that begin with `no-` are not listed. */
const flags = `
abort-on-uncaught-exception addons allow-addons allow-child-process allow-inspector allow-natives-syntax allow-net allow-wasi
allow-worker always-compact async-context-frame build-snapshot check cpu-prof debug-arraybuffer-allocations deprecation
disable-sigusr1 disable-wasm-trap-handler disallow-code-generation-from-strings enable-etw-stack-walking enable-fips
enable-network-family-autoselection enable-source-maps es-module-specifier-resolution expose-gc extra-info-on-fatal-exception
experimental-abortcontroller experimental-addon-modules experimental-async-context-frame experimental-detect-module
experimental-eventsource experimental-fetch experimental-global-customevent experimental-global-webcrypto
experimental-import-meta-resolve experimental-json-modules experimental-modules experimental-network-imports
experimental-network-inspection experimental-permission experimental-print-required-tla experimental-repl-await
experimental-report experimental-require-module experimental-shadow-realm experimental-specifier-resolution experimental-sqlite
experimental-strip-types experimental-top-level-await experimental-transform-types experimental-vm-modules
experimental-wasi-unstable-preview1 experimental-wasm-modules experimental-websocket experimental-webstorage experimental-worker
force-async-hooks-checks force-context-aware force-fips force-node-api-uncaught-exceptions-policy frozen-intrinsics
global-search-paths heap-prof http-parser huge-max-old-generation-size insecure-http-parser inspect inspect-brk inspect-wait
interactive interpreted-frames-native-stack jitless lite-mode max-lazy napi-modules network-family-autoselection
node-memory-debug node-snapshot openssl-legacy-provider openssl-shared-config optimize-for-size pending-deprecation
perf-basic-prof perf-basic-prof-only-functions perf-prof perf-prof-unwinding-info permission predictable preserve-symlinks
preserve-symlinks-main prof report-compact report-exclude-env report-exclude-network report-on-fatalerror report-on-signal
report-uncaught-exception single-threaded throw-deprecation tls-max-v1.2 tls-max-v1.3 tls-min-v1.0 tls-min-v1.1 tls-min-v1.2
tls-min-v1.3 trace-atomics-wait trace-deopt trace-deprecation trace-env trace-events-enabled trace-exit trace-gc
trace-gc-verbose trace-opt trace-promises trace-sigint trace-sync-io trace-tls trace-uncaught trace-warnings
track-heap-objects use-bundled-ca use-env-proxy use-openssl-ca use-strict use-system-ca verify-base-objects warnings watch
watch-preserve-output zero-fill-buffers`;

const anyOf = (names: string) => names.trim().replaceAll('.', '\\.').split(/\s+/).join('|');

export const nodeValued = new RegExp(`^(?:-[rC]|--(?:${anyOf(valued)}))$`);
export const nodeAlone = new RegExp(`^(?:-[ci]|--no-[\\w-]+|--harmony[\\w-]*|--(?:${anyOf(flags)})|--[\\w-]+=.*)$`, 's');

/** They run something else than the file that follows: code, a test of many files, a script of package.json, a snapshot, a URL. */
export const nodeInline: readonly string[] = ['--eval', '--print', '--test', '--run', '--prof-process', '--snapshot-blob', '--entry-url'];

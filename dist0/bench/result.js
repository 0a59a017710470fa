export const parts = ['latency', 'cost', 'rss', 'slowdown', 'verdicts', 'pipeline'];

// A server that starts, and never listens.
setInterval(() => {}, 60_000);

/** `hostname` is used where KNOWNGOOD_HOST is not set. */
export function parseAgentConfig(env, hostname) {
  const messages = [];
  const number = (name, fallback, valid, needs) => {
    const text = env[name];
    if (text === undefined || text === '') return fallback;
    const value = Number(text);
    if (Number.isSafeInteger(value) && valid(value)) return value;
    messages.push(`${name}=${text} must be ${needs}`);
    return fallback;
  };
  const stateDir = env['KNOWNGOOD_STATE_DIR'] ?? '/var/lib/knowngood';
  const sensor = env['KNOWNGOOD_SENSOR'] || 'ebpf';
  if (sensor !== 'ebpf' && sensor !== 'sampling') messages.push(`KNOWNGOOD_SENSOR=${sensor} must be ebpf or sampling`);
  if (sensor === 'sampling') messages.push('KNOWNGOOD_SENSOR=sampling is not in this version; use ebpf');
  const ringBytes = number('KNOWNGOOD_RING_BYTES', 8 << 20, isRingSize, 'a power of two from 4096 to 1073741824');
  const outboxBytes = number('KNOWNGOOD_OUTBOX_BYTES', 256 << 20, value => value >= 1 << 20, 'at least 1048576');
  const config = {
    stack: env['KNOWNGOOD_STACK'] || 'default',
    stateDir,
    natsUrl: env['NATS_URL'] || 'nats://127.0.0.1:4222',
    host: env['KNOWNGOOD_HOST'] || hostname,
    containers: env['KNOWNGOOD_CONTAINERS'] || 'all',
    ...(env['KNOWNGOOD_ENVIRONMENT'] ? { environment: env['KNOWNGOOD_ENVIRONMENT'] } : {}),
    sensor: 'ebpf',
    ringBytes,
    outboxBytes,
    dockerSocket: (env['DOCKER_HOST'] ?? '').startsWith('unix://') ? env['DOCKER_HOST'].slice(7) : '/var/run/docker.sock',
  };
  return messages.length > 0 ? { kind: 'wrong', messages } : { kind: 'config', config };
}
function isRingSize(value) {
  return value >= 4096 && value <= 1 << 30 && (value & (value - 1)) === 0;
}

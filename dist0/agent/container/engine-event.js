const life = new Set(['create', 'start', 'die', 'destroy', 'rename', 'pause', 'unpause']);
const network = new Set(['connect', 'disconnect']);
/**
 * One line of the engine's event stream in our words; undefined for what we do not follow, and for a line that is no event.
 * Exec actions carry the command behind a colon: `exec_start: /bin/ls /`.
 */
export function engineEvent(line) {
  const said = parsed(line);
  if (said === undefined) return undefined;
  const action = said['Action'];
  const actor = said['Actor'];
  if (typeof action !== 'string' || !isRecord(actor)) return undefined;
  const attributes = isRecord(actor['Attributes']) ? actor['Attributes'] : {};
  const atUs = timeUs(said);
  if (said['Type'] === 'network') {
    const container = attributes['container'];
    return network.has(action) && typeof container === 'string' ? { kind: action, container, atUs } : undefined;
  }
  if (said['Type'] !== 'container') return undefined;
  const container = actor['ID'];
  if (typeof container !== 'string') return undefined;
  if (life.has(action)) return { kind: action, container, atUs };
  const exec = /^exec_(create|start|die)(?:: ?(.*))?$/s.exec(action);
  if (exec === null) return undefined;
  const execId = attributes['execID'];
  return {
    kind: `exec-${exec[1]}`,
    container,
    atUs,
    command: exec[2] ?? '',
    ...(typeof execId === 'string' ? { execId } : {}),
  };
}
function timeUs(said) {
  const nano = said['timeNano'];
  if (typeof nano === 'number') return Math.floor(nano / 1000);
  const seconds = said['time'];
  return typeof seconds === 'number' ? seconds * 1_000_000 : 0;
}
function parsed(line) {
  try {
    const value = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
const isRecord = value => typeof value === 'object' && value !== null && !Array.isArray(value);

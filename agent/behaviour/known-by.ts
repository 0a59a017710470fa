import type { Label, Observation } from '../sensor/sensor.js';
import { appletOf, scriptOf } from './script.js';

/**
 * The sensor's identity of an observation under which nothing but the same behaviour comes again; undefined where no identity holds all of it.
 * A program that is no interpreter is itself whatever it is given. What a multi-call program or code on the command line does is told by the
 * command. A script is a file that may change, and so is whatever lies behind the path of a local socket: those are looked at each time.
 */
export function knownBy(observation: Observation): string | undefined {
  if (observation.kind !== 'exec') return observation.protocol === 'unix' ? undefined : observation.identity;
  const [script, applet] = [scriptOf(observation), appletOf(observation)];
  if (applet === undefined || observation.argvTruncated !== false) return undefined;
  if (script.kind === 'none' && applet === '') return observation.identity;
  return script.kind === 'none' || script.kind === 'inline' ? observation.commandIdentity : undefined;
}

/** Under what the sensor counts it from now on. */
export function labelOf(observation: Observation, key: string): Label {
  const { kind, container } = observation;
  if (kind === 'exec') return { container, key };
  return { container, key, address: observation.address, ...((kind === 'connect' || kind === 'send') && { calls: true as const }) };
}

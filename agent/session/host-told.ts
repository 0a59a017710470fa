import type { Fleet } from '../fleet.js';
import type { HostFolder } from './host-folder.js';
import type { Sessions } from './sessions.js';

/** Keeps what the commands on this host read, which may have no controller to ask. */
export class HostTold {
  #told = '';

  constructor(
    readonly folder: HostFolder,
    readonly fleet: Fleet,
    readonly sessions: Sessions,
    readonly onTrouble: (error: Error) => void,
  ) {}

  /** Writes what is here, where it has changed. A disk that takes nothing must not end the agent. */
  tell(): void {
    const here = [...this.fleet.present].flatMap(({ container }) => this.fleet.here(container.id) ?? []);
    const sessions = this.sessions.told;
    const now = JSON.stringify([here, sessions.map(({ id, atUs }) => `${id} ${atUs}`)]);
    if (now === this.#told) return;
    try {
      this.folder.tellContainers(here);
      this.folder.tellSessions(sessions);
      this.#told = now;
    } catch (error) {
      this.onTrouble(error as Error);
    }
  }
}

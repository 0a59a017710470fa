import { capturing, containing, lettingGo } from './containment.js';
import { adopting, adoptingToQueue, behindFront, makingImage, queueing, releasing } from './front/procedures.js';
import { inPlace } from './in-place.js';
import type { Entry } from './journal.js';
import { behindProxy } from './proxy/procedure.js';
import { bySwarm } from './swarm/swarm.js';
import type { Procedure } from './work.js';

/** The steps of what was begun, by what was ordered and how it is done. */
export function procedureOf({ order, method }: Entry): Procedure {
  switch (order.action) {
    case 'adopt':
      return method === 'queue' ? adoptingToQueue : adopting;
    case 'front-image':
      return makingImage;
    case 'release':
      return releasing;
    case 'contain':
      return containing;
    case 'uncontain':
      return lettingGo;
    case 'capture':
      return capturing;
    case 'recycle':
      return recyclingBy(method);
  }
}

function recyclingBy(method: Entry['method']): Procedure {
  switch (method) {
    case 'front':
    case 'host-dnat':
      return behindFront;
    case 'queue':
      return queueing;
    case 'proxy':
      return behindProxy;
    case 'swarm':
      return bySwarm;
    case 'in-place':
    case 'networks':
    case 'pause':
    case 'none':
      return inPlace;
  }
}

/** The generated messages, with uint64 as JavaScript numbers (exact to 2^53). The only importer of `gen/`: the order matters. */
import './long-off.js';

export { knowngood } from './gen/knowngood.js';
export { Reader } from './long-off.js';

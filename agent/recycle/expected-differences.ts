/**
 * Which fields of the engine's answer may differ between a container and its replacement, each with the reason. Whatever is not
 * listed here and differs is a refusal. `path` is matched step by step: `*` is any one step, `**` the rest.
 */
export interface Expected {
  readonly path: readonly string[];
  /**
   * `any`: whatever the two values are. `empty`: both hold nothing, written differently. `own-names`: equal once each container's own
   * id and name are put aside. `pinned`: an anonymous volume is named. `intent`: only labels of intent were added.
   * `image`: both name the same image. `absent`: one of them does not run and has none yet.
   * `links`: the same targets under the same aliases. `joined`: it has another container's network.
   * `unchosen-mac`: the old one’s hardware address was made up by the engine.
   */
  readonly allow: 'any' | 'empty' | 'own-names' | 'pinned' | 'intent' | 'image' | 'absent' | 'unchosen-mac' | 'links' | 'joined';
  readonly reason: string;
}

export const expectedDifferences: readonly Expected[] = [
  { path: ['Id'], allow: 'any', reason: 'every container has an id of its own' },
  { path: ['Name'], allow: 'own-names', reason: 'the replacement has a name of its own until it holds the place' },
  { path: ['Created'], allow: 'any', reason: 'it was made later' },
  { path: ['State', '**'], allow: 'any', reason: 'what it is doing now, not how it was started' },
  { path: ['RestartCount'], allow: 'any', reason: 'it begins anew' },
  { path: ['ExecIDs'], allow: 'any', reason: 'what people run inside it now' },
  { path: ['ResolvConfPath'], allow: 'own-names', reason: 'a file of the engine under the container’s id' },
  { path: ['HostnamePath'], allow: 'own-names', reason: 'a file of the engine under the container’s id' },
  { path: ['HostsPath'], allow: 'own-names', reason: 'a file of the engine under the container’s id' },
  { path: ['LogPath'], allow: 'own-names', reason: 'a file of the engine under the container’s id' },
  {
    path: ['AppArmorProfile'],
    allow: 'absent',
    reason: 'settled when it starts; the profile asked for is compared in SecurityOpt',
  },
  { path: ['GraphDriver', 'Data', '*'], allow: 'any', reason: 'a writable layer of its own over the same image, which is compared by id' },
  { path: ['Config', 'Hostname'], allow: 'own-names', reason: 'nobody named it, so the engine takes the short id' },
  { path: ['Config', 'Hostname'], allow: 'joined', reason: 'with another container’s network it has that one’s, filled in when it starts' },
  { path: ['HostConfig', 'Links'], allow: 'links', reason: 'the name of the linked container’s owner stands in each link' },
  { path: ['Config', 'Image'], allow: 'image', reason: 'the tag leads to another image by now, so it was made by the id of the same one' },
  {
    path: ['Config', 'Labels', '*'],
    allow: 'intent',
    reason: 'says whose replacement it is, so that a restarted agent finishes or undoes it',
  },
  { path: ['Config', 'MacAddress'], allow: 'any', reason: 'deprecated; the hardware address is compared in its network' },
  { path: ['HostConfig', 'Mounts'], allow: 'pinned', reason: 'an anonymous volume is attached by its name, so that its data stays' },
  { path: ['Mounts', '*', 'Mode'], allow: 'pinned', reason: 'the engine writes z for a volume attached by name; it means the same' },
  { path: ['NetworkSettings', 'SandboxID'], allow: 'any', reason: 'a network namespace of its own' },
  { path: ['NetworkSettings', 'SandboxKey'], allow: 'any', reason: 'a network namespace of its own' },
  {
    path: ['NetworkSettings', 'Ports', '**'],
    allow: 'any',
    reason: 'what is taken while it runs; the bindings asked for are compared',
  },
  { path: ['NetworkSettings', 'EndpointID'], allow: 'any', reason: 'made when it starts' },
  { path: ['NetworkSettings', 'Gateway'], allow: 'any', reason: 'made when it starts' },
  { path: ['NetworkSettings', 'IPAddress'], allow: 'any', reason: 'nobody chose it: the engine gives the next free one' },
  { path: ['NetworkSettings', 'IPPrefixLen'], allow: 'absent', reason: 'given when it starts' },
  {
    path: ['NetworkSettings', 'MacAddress'],
    allow: 'any',
    reason: 'follows the address unless one was chosen, which is compared in its network',
  },
  { path: ['NetworkSettings', 'Networks', '*', 'EndpointID'], allow: 'any', reason: 'made when it starts' },
  {
    path: ['NetworkSettings', 'Networks', '*', 'NetworkID'],
    allow: 'absent',
    reason: 'filled in when it starts; the network is compared by name',
  },
  { path: ['NetworkSettings', 'Networks', '*', 'Gateway'], allow: 'absent', reason: 'filled in when it starts' },
  {
    path: ['NetworkSettings', 'Networks', '*', 'IPAddress'],
    allow: 'any',
    reason: 'the address asked for is compared in IPAMConfig; any other is the engine’s choice',
  },
  { path: ['NetworkSettings', 'Networks', '*', 'IPPrefixLen'], allow: 'absent', reason: 'filled in when it starts' },
  { path: ['NetworkSettings', 'Networks', '*', 'IPv6Gateway'], allow: 'absent', reason: 'filled in when it starts' },
  {
    path: ['NetworkSettings', 'Networks', '*', 'GlobalIPv6Address'],
    allow: 'any',
    reason: 'the address asked for is compared in IPAMConfig',
  },
  { path: ['NetworkSettings', 'Networks', '*', 'GlobalIPv6PrefixLen'], allow: 'absent', reason: 'filled in when it starts' },
  {
    path: ['NetworkSettings', 'Networks', '*', 'MacAddress'],
    allow: 'unchosen-mac',
    reason: 'nobody chose it: it follows the address, or is drawn anew',
  },
  {
    path: ['NetworkSettings', 'Networks', '*', 'DNSNames'],
    allow: 'own-names',
    reason: 'each container’s own name and short id stand in it',
  },
  { path: ['**'], allow: 'empty', reason: 'the engine writes null, an empty list or an empty text for the same nothing' },
];

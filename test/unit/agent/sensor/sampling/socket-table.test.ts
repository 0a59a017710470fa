import t from 'tap';
import { parseSockets, type SocketLine, SocketTable, states } from '../../../../../agent/sensor/sampling/socket-table.js';

const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';

t.test('lines of the tables, IPv4, IPv6 and v4-mapped', async t => {
  const row = (local: string, remote: string, state: string, inode: number) =>
    `   0: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000     0        0 ${inode} 1 0\n`;
  t.same(parseSockets(`${head}${row('0100007F:1F90', '00000000:0000', '0A', 42)}broken\n`, 'tcp'), [
    { protocol: 'tcp', state: 10, local: { address: '127.0.0.1', port: 8080 }, remote: { address: '0.0.0.0', port: 0 }, inode: 42 },
  ]);
  const mapped = '0000000000000000FFFF0000030012AC:C001';
  t.match(parseSockets(head + row(mapped, '00000000000000000000000001000000:0050', '06', 0), 'tcp'), [
    { state: states.timeWait, local: { address: '172.18.0.3', port: 49153 }, remote: { address: '::1', port: 80 }, inode: 0 },
  ]);
  t.same(parseSockets('', 'udp'), []);
});

type Short = readonly [state: keyof typeof states, localPort: number, remotePort: number, inode?: number, protocol?: 'tcp' | 'udp'];
function line([state, local, remote, inode = 1, protocol = 'tcp']: Short): SocketLine {
  const peer = remote === 0 ? '0.0.0.0' : '10.0.0.9';
  return { protocol, state: states[state], local: { address: '10.0.0.1', port: local }, remote: { address: peer, port: remote }, inode };
}
const told = (samples: readonly (readonly Short[])[]) => {
  const table = new SocketTable();
  return samples.map((lines, at) => table.sample(lines.map(line), at * 1_000).map(use => use.kind));
};
const chosen = 40_000;

t.test('which side began a connection, and what is told once', async t => {
  const listens: Short = ['listening', 80, 0, 7];
  const table: readonly (readonly [string, readonly (readonly Short[])[], readonly (readonly string[])[]])[] = [
    ['a listener that stays', [[listens], [listens]], [['listen'], []]],
    ['another socket on the same port', [[listens], [listens, ['listening', 80, 0, 8]]], [['listen'], ['listen']]],
    ['one that comes again', [[listens], [], [listens]], [['listen'], [], ['listen']]],
    ['a caller on its port', [[listens, ['established', 80, 50_000]]], [['listen', 'inbound']]],
    [
      'a caller, before and after it is accepted',
      [
        [listens, ['established', 80, 50_000, 0]],
        [listens, ['established', 80, 50_000, 3]],
      ],
      [['listen', 'inbound'], []],
    ],
    ['a caller whose listener has gone', [[listens], [['established', 80, 50_000]]], [['listen'], ['inbound']]],
    ['a caller that is not accepted yet', [[['synReceived', 80, 50_000, 0]]], [['inbound']]],
    ['a call from a port of the kernel’s choice', [[['established', chosen, 443]], [['established', chosen, 443]]], [['connect'], []]],
    ['a call that has ended is no news', [[['established', chosen, 443, 5]], [['timeWait', chosen, 443, 0]]], [['connect'], []]],
    ['a call of which only the end was seen', [[['timeWait', chosen, 443, 0]]], [['connect']]],
    [
      'another call between the same ends',
      [[['established', chosen, 443, 5]], [['established', chosen, 443, 6]]],
      [['connect'], ['connect']],
    ],
    ['a call that is under way', [[['synSent', chosen, 50_000]], [['established', chosen, 50_000]]], [['connect'], []]],
    ['two chosen ports: either may have called', [[['established', chosen, 50_000]]], [[]]],
    ['a port that nobody chose and nobody listens on: a listener that has gone', [[['established', 8080, 50_000]]], [[]]],
    ['a socket that is bound to nothing', [[['closed', 0, 0]]], [[]]],
    ['a datagram socket that has a peer', [[['established', chosen, 53, 5, 'udp']]], [['connect']]],
    ['one that takes datagrams from anybody', [[['closed', 53, 0, 5, 'udp']]], [[]]],
    [
      'a server’s socket for one peer',
      [
        [
          ['closed', chosen, 0, 5, 'udp'],
          ['established', chosen, 53, 6, 'udp'],
        ],
      ],
      [[]],
    ],
  ];
  for (const [title, samples, expected] of table) t.same(told(samples), expected, title);
});

t.test('a listener is remembered for as long as its connections may be in the table', async t => {
  const table = new SocketTable();
  table.sample([line(['listening', chosen, 0])], 0);
  t.match(table.sample([line(['timeWait', chosen, 443, 0])], 100_000), [{ kind: 'inbound' }]);
  t.match(table.sample([], 300_000), []);
  t.match(table.sample([line(['established', chosen, 443])], 301_000), [{ kind: 'connect' }]);
});

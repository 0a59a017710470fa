import t from 'tap';
import { heldBack, holding, isHolding, lettingGo, waitingRoom } from '../../../../agent/recycle/front/hold.js';
import { pointingAt, readTable } from '../../../../agent/recycle/front/rules.js';

const ofTheEngine = `table ip nat {
	chain DOCKER_OUTPUT {
		ip daddr 127.0.0.11 tcp dport 53 dnat to 127.0.0.11:39011
	}
}
`;

const listed = `table ip knowngood {
	counter unseen {
		packets 17 bytes 1020
	}
	set callers {
		type ipv4_addr . inet_service
		size 65536
		flags dynamic,timeout
		timeout 30s
		elements = { 172.18.0.4 . 80 expires 29s680ms, 172.18.0.5 . 8080 timeout 30s expires 996ms,
			     172.18.0.1 . 443 expires 30s }
	}
	chain begun {
		type filter hook prerouting priority mangle; policy accept;
		meta l4proto tcp ct timeout set "unanswered"
	}
	chain in {
		type nat hook prerouting priority dstnat; policy accept;
		update @callers { ip saddr . tcp dport }
		ip saddr . tcp dport != @callers counter name "unseen"
		meta l4proto tcp dnat to 172.18.0.7
	}
}
`;

t.test('a front says to whom it passes, who called and when, and how many there was no room for', async t => {
  t.same(readTable(ofTheEngine + listed), {
    backend: '172.18.0.7',
    isWhole: true,
    unseen: 17,
    callers: [
      { address: '172.18.0.4', port: 80, agoMs: 320 },
      { address: '172.18.0.5', port: 8080, agoMs: 29_004 },
      { address: '172.18.0.1', port: 443, agoMs: 0 },
    ],
  });
  t.same(readTable(ofTheEngine), { backend: undefined, isWhole: false, callers: [], unseen: 0 }, 'one that was just started');
  t.same(
    readTable('table ip knowngood {\n}\n'),
    { backend: undefined, isWhole: false, callers: [], unseen: 0 },
    'one that was just started',
  );
});

t.test('one that an agent of before has pointed is told from one that is as it is made now', async t => {
  const before = listed.replace(/\tchain begun \{[^}]*\}\n/, '');
  t.not(before, listed);
  t.match(readTable(before), { backend: '172.18.0.7', isWhole: false });
});

t.test('a switch is one script, and replaces what was there', async t => {
  const script = pointingAt('172.18.0.9');
  t.ok(script.indexOf('flush chain ip knowngood in') < script.indexOf('dnat to 172.18.0.9'));
  t.equal(script.match(/dnat to/g)?.length, 1);
  t.notMatch(script, /delete|flush set/, 'who called is not forgotten by a switch');
});

t.test('what begins a connection waits in a room, and goes out of it only once', async t => {
  const script = holding(['eth0', 'eth1']);
  t.match(script, /hook ingress devices = \{ eth0, eth1 \}/);
  t.match(script, /tcp flags & \(syn \| ack\) == syn fwd ip to/, 'open connections go on');
  t.ok(isHolding(`${ofTheEngine}table netdev knowngood_hold {\n}\n`));
  t.notOk(isHolding(listed));
  t.same(lettingGo.match(/^\w+ table/gm), ['add table', 'delete table'], 'nothing to let go is no error');
  t.match(waitingRoom(false), /^link add .*\n(.*\n)*neigh replace .* nud failed\n$/);
  t.notMatch(waitingRoom(true), /link add/, 'one that is there is kept, and shut');
  t.same(heldBack.match(/nud \w+/g), ['nud permanent', 'nud failed'], 'opened, and shut behind them');
});

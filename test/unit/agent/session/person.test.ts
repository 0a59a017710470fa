import t from 'tap';
import type { Container } from '../../../../agent/container/container.js';
import { type People, personAt } from '../../../../agent/session/person.js';

const web = { id: `abcdef${'0'.repeat(58)}`, name: 'web', labels: { 'com.docker.compose.service': 'front' } } satisfies Partial<Container>;

interface Client {
  readonly argv: string;
  readonly login?: string;
  readonly sudo?: string;
  readonly uid?: number;
  readonly container?: string;
}

function people(...clients: readonly Client[]): People {
  return {
    pids: () => clients.map((_, at) => at),
    bytes: (pid, file) => {
      const { argv, login = '4294967295', sudo, uid = 0 } = clients[Number(pid)]!;
      const files: Record<string, string> = {
        cmdline: `${argv.replaceAll(' ', '\0')}\0`,
        loginuid: login,
        environ: `PATH=/bin\0${sudo === undefined ? '' : `SUDO_USER=${sudo}\0`}`,
        status: `Name:\tdocker\nUid:\t${uid}\t${uid}\t${uid}\t${uid}\n`,
      };
      return files[file] === undefined ? undefined : Buffer.from(files[file]);
    },
    containerOf: pid => clients[pid]?.container,
    userName: uid => ({ 0: 'root', 1000: 'ada', 1001: 'bob' })[uid],
  };
}

t.test('who may be at the client, and by what', async t => {
  const rows: readonly (readonly [what: string, clients: readonly Client[], name: string | undefined])[] = [
    ['by the login', [{ argv: 'docker exec -it web sh', login: '1000' }], 'ada'],
    ['whom sudo does not change', [{ argv: '/usr/bin/docker exec web sh', login: '1000', sudo: 'bob' }], 'ada'],
    ['by sudo, where nobody logged in', [{ argv: 'docker exec web sh', sudo: 'bob' }], 'bob'],
    ['by the user, where there is nothing else', [{ argv: 'docker exec abcdef0 sh', uid: 1001 }], 'bob'],
    ['a user without a name', [{ argv: 'docker exec web sh', uid: 4000 }], 'uid 4000'],
    ['by the name of the service', [{ argv: 'docker compose exec front sh' }], 'root'],
    [
      'two at once who are one',
      [
        { argv: 'docker exec web sh', uid: 1000 },
        { argv: 'docker exec web id', uid: 1000 },
      ],
      'ada',
    ],
    [
      'two at once who are not',
      [
        { argv: 'docker exec web sh', uid: 1000 },
        { argv: 'docker exec web id', uid: 1001 },
      ],
      undefined,
    ],
    ['for another container', [{ argv: 'docker exec db sh' }], undefined],
    ['something else that is done with it', [{ argv: 'docker logs web' }], undefined],
    ['another program', [{ argv: 'vi web exec' }], undefined],
    ['one inside of a container', [{ argv: 'docker exec web sh', container: 'x' }], undefined],
    ['nobody', [], undefined],
  ];
  for (const [what, clients, name] of rows) t.equal(personAt(people(...clients), web, 'exec')?.name, name, what);
  t.equal(personAt(people({ argv: 'docker cp ./x web:/tmp/x', uid: 1000 }), web, 'cp')?.name, 'ada');
  t.equal(personAt(people({ argv: 'docker cp ./web db:/tmp', uid: 1000 }), web, 'cp'), undefined);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cardNumbersIn } from './cardNumbers';

const root = join(import.meta.dirname, '../../..');
const patience = 30_000;

/** What a test may set for one run of the app: DAYBOOK_CLOCK, for instance. */
export type Environment = Record<string, string>;

/** The real app on a book of its own, served to the browser by its development build. */
export class Daybook {
  log = '';
  private app: ChildProcess | undefined;
  private environment: Environment = {};

  private constructor(
    readonly home: string,
    private readonly address: string,
  ) {}

  static async open(environment: Environment = {}): Promise<Daybook> {
    const home = await mkdtemp(join(tmpdir(), 'daybook-'));
    const daybook = new Daybook(home, `127.0.0.1:${await freePort()}`);
    await daybook.start(environment);
    return daybook;
  }

  get url(): string {
    return `http://${this.address}`;
  }

  /** Ends the app and starts it again on the same book; what is given here is added to the environment. */
  async restart(environment: Environment = {}): Promise<void> {
    await this.stop();
    await this.start(environment);
  }

  /** Ends the app as its user would; the book stays. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** Ends the app without waiting for its goodbyes, and removes its book. Tells where a card number was left. */
  async close(): Promise<string[]> {
    await this.end('SIGUSR1');
    const found = await cardNumbersIn(this.home, this.log);
    await rm(this.home, { recursive: true, force: true });
    return found;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const app = this.app;
    this.app = undefined;
    if (!app || ended(app)) return;
    app.kill(signal);
    await once(app, 'exit');
  }

  private async start(environment: Environment): Promise<void> {
    this.environment = { ...this.environment, ...environment };
    const app = spawn(join(root, 'build/headless.sh'), [join(root, 'bin/daybook-dev')], {
      cwd: root,
      env: {
        assetdir: join(root, 'frontend/dist'),
        ...process.env,
        TZ: 'UTC',
        DAYBOOK_HOME: this.home,
        DAYBOOK_SECRETS: 'file',
        devserver: this.address,
        loglevel: 'warning',
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [app.stdout, app.stderr]) {
      stream.on('data', (text) => {
        this.log += text;
      });
    }
    this.app = app;
    await this.answers(app);
  }

  private async answers(app: ChildProcess): Promise<void> {
    const deadline = Date.now() + patience;
    while (!(await this.answersNow())) {
      if (ended(app)) throw new Error(`Daybook ended before it answered:\n${this.log}`);
      if (Date.now() > deadline) throw new Error(`Daybook did not answer:\n${this.log}`);
      await pause(50);
    }
  }

  private async answersNow(): Promise<boolean> {
    try {
      return (await fetch(this.url)).ok;
    } catch {
      return false;
    }
  }
}

function ended(app: ChildProcess): boolean {
  return app.exitCode !== null || app.signalCode !== null;
}

/** A port of this computer that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** A stand-in for Stripe that keeps what a shop does there; its pages have buttons for cards. */
export class Stripe {
  /** The key of its one account. */
  readonly key = 'rk_test_0123456789abcdef';

  private constructor(
    readonly url: string,
    private readonly program: ChildProcess,
  ) {}

  static async open(): Promise<Stripe> {
    const program = spawn('go', ['run', './backend/cmd/stripefake'], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [line] = await once(program.stdout, 'data');
    return new Stripe(String(line).trim(), program);
  }

  /** What cards' banks do with refunds: they wait from now on, take those that wait, or send all of them back. */
  async bank(does: 'waits' | 'takes' | 'sends-back'): Promise<void> {
    await fetch(`${this.url}/bank/${does}`, { method: 'POST' });
  }

  async close(): Promise<void> {
    const { program } = this;
    program.stdin?.end();
    if (program.exitCode === null) await once(program, 'exit');
  }
}

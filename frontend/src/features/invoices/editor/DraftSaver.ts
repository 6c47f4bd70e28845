import { uuid } from '../../../api';
import type { Invoice } from '../../../api/invoices';

type Send = (draft: Invoice, key: string) => Promise<Invoice>;

/**
 * Saves a draft again and again, never two saves at a time: each carries the version the one before gave it. What is
 * typed meanwhile is saved next, and what was overtaken by it is not saved at all.
 */
export class DraftSaver {
  #saved: Invoice;
  #waiting: Invoice | null = null;
  #running: Promise<Invoice> | null = null;
  readonly #send: Send;
  // A draft is made once, however often making it is tried.
  readonly #creation = uuid();

  constructor(start: Invoice, send: Send) {
    this.#saved = start;
    this.#send = send;
  }

  /** The draft as the book last gave it back; its id is 0 before it was first saved. */
  get saved(): Invoice {
    return this.#saved;
  }

  /** Saves the draft as it is now; rejects with the reason when the book refused its newest state. */
  save(draft: Invoice): Promise<Invoice> {
    this.#waiting = draft;
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #work(): Promise<Invoice> {
    while (this.#waiting) {
      const next = this.#waiting;
      this.#waiting = null;
      try {
        this.#saved = await this.#sendOne(next);
      } catch (refusal) {
        if (!this.#waiting) throw refusal;
      }
    }
    return this.#saved;
  }

  #sendOne(draft: Invoice): Promise<Invoice> {
    const { id, version } = this.#saved;
    return this.#send({ ...draft, id, version }, id ? uuid() : this.#creation);
  }
}

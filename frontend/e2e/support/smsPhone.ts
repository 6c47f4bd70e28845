import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** A text as the app on the phone was sent it. */
export interface PhoneText {
  id: string;
  message: string;
  phoneNumbers: string[];
}

/** The app Android SMS Gateway on a phone: it keeps what it is sent, and is busy when told to. */
export class SmsPhone {
  readonly texts: PhoneText[] = [];
  readonly user = 'sms';
  readonly password = 'phone-password';
  private busy = false;
  private port = 0;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<SmsPhone> {
    const server = createServer();
    const phone = new SmsPhone(server);
    server.on('request', (request, response) => {
      const answer = (status: number, what: object) => {
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(what));
      };
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => answer(...phone.answerTo(request.method, request.url, request.headers, body)));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address && typeof address === 'object') phone.port = address.port;
    return phone;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** From now on it asks to come later, or not any more. */
  beBusy(busy: boolean): void {
    this.busy = busy;
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private answerTo(
    method: string | undefined,
    url: string | undefined,
    headers: { authorization?: string },
    body: string,
  ): [number, object] {
    const key = Buffer.from(`${this.user}:${this.password}`).toString('base64');
    if (headers.authorization !== `Basic ${key}`) return [401, {}];
    if (method === 'GET') {
      const known = this.texts.find(({ id }) => url === `/message/${id}`);
      return known ? [200, { id: known.id, state: 'Sent' }] : [404, {}];
    }
    if (this.busy) return [503, { message: 'No SIM card' }];
    const text = JSON.parse(body) as PhoneText;
    this.texts.push(text);
    return [202, { id: text.id, state: 'Pending' }];
  }
}

import { expect, it } from 'vitest';
import { smsLink, whatsAppLink } from './textLinks';

const text = "Ada's shop: your order (12,50 €) & more: http://10.0.0.5:8420/pay/x!";

it('opens a short message with the number and the whole text', () => {
  const link = new URL(smsLink('+4915112345678', text));
  expect(link.pathname).toBe('+4915112345678');
  expect(link.searchParams.get('body')).toBe(text);
});

it('opens a chat with the number without its plus sign', () => {
  const link = new URL(whatsAppLink('+4915112345678', text));
  expect(link.pathname).toBe('/4915112345678');
  expect(link.searchParams.get('text')).toBe(text);
});

it('holds no sign that the shell refuses', () => {
  expect(smsLink('+49151', text)).not.toMatch(/[;|`$\\<>*{}[\]()~!'\s]/);
});

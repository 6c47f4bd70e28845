/** Opens the computer's program for short messages, with the text written already (RFC 5724). */
export function smsLink(phone: string, text: string): string {
  return `sms:${phone}?body=${escaped(text)}`;
}

/** Opens a chat with a number, with the text written already. WhatsApp wants the number without its plus sign. */
export function whatsAppLink(phone: string, text: string): string {
  return `https://wa.me/${phone.replace(/^\+/, '')}?text=${escaped(text)}`;
}

// The shell takes no ! ' ( ) * ~ either.
function escaped(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The names of the mail server's fields, as the book names them in its refusals. */
export const mailFields = ['host', 'port', 'security', 'user', 'fromName', 'fromAddress'] as const;

import { useState } from 'react';
import { useCommand } from '../../../api';
import { type MailServer, testMailServer } from '../../../api/settings';
import { mailFields } from './mailFields';

/** Sends a test with what is typed. Its outcome stands in the form, so no notification tells it. */
export function useMailTest(server: MailServer, password: string) {
  const [answer, setAnswer] = useState<string | null>(null);
  const command = useCommand<void, string>({
    run: () => testMailServer(server, password),
    fields: [...mailFields, ''],
    onDone: setAnswer,
  });
  return {
    submit: () => {
      setAnswer(null);
      command.submit();
    },
    forget: () => {
      setAnswer(null);
      command.reset();
    },
    isPending: command.isPending,
    busy: command.busy,
    fieldErrors: command.fieldErrors,
    failure: command.error && !command.error.field ? command.error : null,
    /** The server's own words; null before a test went well. */
    answer,
  };
}

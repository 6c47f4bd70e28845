import { useState } from 'react';
import { useCommand } from '../../../api';
import { type SmsSender, testSmsSender } from '../../../api/settings';
import { smsFields } from './smsFields';

/** Sends a test with what is typed. Its outcome stands in the form, so no notification tells it. */
export function useSmsTest(sender: SmsSender, password: string) {
  const [phone, setPhone] = useState('');
  const [answer, setAnswer] = useState<string | null>(null);
  const command = useCommand<void, string>({
    run: () => testSmsSender(sender, password, phone),
    fields: [...smsFields, 'phone', ''],
    onDone: setAnswer,
  });
  const forget = () => {
    setAnswer(null);
    command.reset();
  };
  return {
    phone,
    setPhone: (phone: string) => {
      forget();
      setPhone(phone);
    },
    submit: () => {
      setAnswer(null);
      command.submit();
    },
    forget,
    busy: command.busy,
    fieldErrors: command.fieldErrors,
    failure: command.error && !command.error.field ? command.error : null,
    /** The service's own words; null before a test went well. */
    answer,
  };
}

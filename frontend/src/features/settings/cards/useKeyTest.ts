import { useState } from 'react';
import { useCommand } from '../../../api';
import { type GatewaySettings, testGateway } from '../../../api/settings';
import { afterGateway } from './afterGateway';

/** Asks Stripe whether a key works; '' stands for the one that is kept. Its outcome stands in the form, so no notification tells it. */
export function useKeyTest() {
  const [answer, setAnswer] = useState<GatewaySettings | null>(null);
  const command = useCommand<string, GatewaySettings>({
    run: testGateway,
    invalidates: afterGateway,
    fields: ['', 'key'],
    onDone: setAnswer,
  });
  const forget = () => {
    setAnswer(null);
    command.reset();
  };
  return {
    submit: (key: string) => {
      setAnswer(null);
      command.submit(key);
    },
    forget,
    busy: command.busy,
    failure: command.error,
    /** What Stripe told of the key; null before it did. */
    answer,
  };
}

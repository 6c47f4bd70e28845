import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ApiError, errorText } from '../../../api';
import { noMailServer } from '../../../api/mails';
import { NoMailServer } from './NoMailServer';
import type { Sent } from './SendDialog';

interface RefusedProps {
  error: ApiError;
  /** What was to be sent; absent where it was several. */
  what?: Sent;
  onClose: () => void;
}

/** Why nothing was put into the outbox, and the way out where there is one. */
export function Refused({ error, what, onClose }: RefusedProps) {
  const { i18n } = useTranslation();
  if (error.code === noMailServer) return <NoMailServer what={what} onClose={onClose} />;
  return (
    <Alert color="red" role="alert">
      {errorText(error, i18n)}
    </Alert>
  );
}

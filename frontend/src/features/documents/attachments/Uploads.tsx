import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../api';
import classes from './attachments.module.css';
import type { Upload } from './useUploads';

/** The files on their way into the book, and why some did not get there. */
export function Uploads({ uploads }: { uploads: readonly Upload[] }) {
  return (
    <ul className={classes.uploads} aria-live="polite">
      {uploads.map((upload) => (
        <li key={upload.id}>{upload.refusal ? <Refused {...upload} /> : <UnderWay {...upload} />}</li>
      ))}
    </ul>
  );
}

function Refused({ name, refusal }: Upload) {
  const { i18n } = useTranslation();
  return (
    <Text size="xs" c="var(--mantine-color-error)" className={classes.name}>
      <b>{name}</b> {errorText(refusal, i18n)}
    </Text>
  );
}

function UnderWay({ name, share }: Upload) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="xs" c="dimmed" className={classes.name}>
        {t('documents.adding', { name })}
      </Text>
      <Progress value={share * 100} size="xs" mt={4} aria-label={name} />
    </>
  );
}

import { Button, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDelayed } from '../../api';
import classes from './imports.module.css';

interface ProgressLineProps {
  label: string;
  /** From 0 to 1; null where nobody knows. */
  share: number | null;
  onCancel?: () => void;
}

/** How far long work has come. What is fast shows nothing. */
export function ProgressLine({ label, share, onCancel }: ProgressLineProps) {
  const { t } = useTranslation();
  const late = useDelayed(true);
  if (!late) return null;
  return (
    <div className={classes.progress}>
      <Text role="status">{label}</Text>
      <Progress.Root flex={1}>
        <Progress.Section value={(share ?? 1) * 100} animated={share === null} aria-label={label} />
      </Progress.Root>
      {onCancel && (
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      )}
    </div>
  );
}

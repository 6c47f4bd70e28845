import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnseen } from './unseen';

/** How many orders were completed since one last looked; nothing for none. */
export function UnseenCount({ className }: { className?: string }) {
  const { t } = useTranslation();
  const count = useUnseen();
  if (count === 0) return null;
  return (
    <span className={className}>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{t('links.unseen', { count })}</VisuallyHidden>
    </span>
  );
}

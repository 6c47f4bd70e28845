import { Button } from '@mantine/core';
import { IconDiscount2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Adds a line that lowers the whole document. */
export function AddDiscount({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconDiscount2 size={16} aria-hidden />}
      onClick={onClick}
    >
      {t('invoices.line.addDiscount')}
    </Button>
  );
}

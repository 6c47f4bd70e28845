import { Text } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { opensOnlyHere } from './opensOnlyHere';
import { ScanCode } from './ScanCode';

interface PageCodeProps {
  code: ComponentProps<typeof ScanCode>['code'];
  /** Of the page, which may open on this computer alone. */
  url: string;
}

/** The code of a customer's page, to be scanned from the screen. */
export function PageCode({ code, url }: PageCodeProps) {
  const { t } = useTranslation();
  return (
    <ScanCode code={code} alt={t('links.code')}>
      {opensOnlyHere(url) && (
        <Text size="xs" c="dimmed">
          {t('links.onlyHere')}
        </Text>
      )}
    </ScanCode>
  );
}

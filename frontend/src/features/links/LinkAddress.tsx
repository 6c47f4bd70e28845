import { Alert, Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton, useMay } from '../../ui';
import classes from './links.module.css';

interface LinkAddressProps {
  url: string;
  /** What it opens, where that is not the customer's page. */
  label?: string;
}

/** The address of a page that this computer serves, to be copied; or why there is none. */
export function LinkAddress({ url, label }: LinkAddressProps) {
  const { t } = useTranslation();
  const may = useMay();
  if (!url)
    return (
      <Alert color="yellow">
        {t('links.noAddress')}{' '}
        {may('settings') && <Anchor href="#/links/configuration">{t('links.toConfiguration')}</Anchor>}
      </Alert>
    );
  return (
    <div>
      <Text size="xs" c="dimmed" mb={4}>
        {label ?? t('links.url')}
      </Text>
      <div className={classes.address}>
        <code>{url}</code>
        <CopyButton text={url} what={t('links.copyUrl')} />
      </div>
    </div>
  );
}

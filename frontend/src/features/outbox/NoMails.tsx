import { IconCheck, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { getMailSettings, mailSettingsKey } from '../../api/settings';
import { EmptyState, useMay } from '../../ui';

/** An outbox with nothing in it: what it is for, and the way to a mail server where there is none yet. */
export function NoMails({ unsent }: { unsent: boolean }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const may = useMay();
  const { data: settings } = useQuery({
    queryKey: mailSettingsKey,
    queryFn: getMailSettings,
    enabled: may('settings'),
    meta: { quiet: true },
  });
  if (unsent) {
    return (
      <EmptyState icon={<IconCheck size={24} />} title={t('outbox.nothingUnsent')}>
        {t('outbox.nothingUnsentText')}
      </EmptyState>
    );
  }
  const setUp = { label: t('outbox.setUp'), onClick: () => navigate('/settings/mail') };
  return (
    <EmptyState
      icon={<IconSend size={24} />}
      title={t('outbox.emptyTitle')}
      action={settings && !settings.set ? setUp : undefined}
    >
      {t('outbox.emptyText')}
    </EmptyState>
  );
}

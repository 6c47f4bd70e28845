import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui';

interface Props {
  children: ReactNode;
}

/** Keeps a page that fails from taking the whole window with it. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Broken onRetry={() => this.setState({ failed: false })} />;
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('app.broken')} action={{ label: t('app.tryAgain'), onClick: onRetry }}>
      {t('app.brokenHint')}
    </EmptyState>
  );
}

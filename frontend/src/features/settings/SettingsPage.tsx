import type { ComponentType } from 'react';
import { useParams } from 'wouter';
import { AppearanceSection } from './AppearanceSection';
import { DocumentsSection } from './DocumentsSection';
import { MailSection } from './mail/MailSection';
import { ShopSection } from './ShopSection';
import { type Section, sectionOf } from './sections';

const parts: Record<Section, ComponentType> = {
  shop: ShopSection,
  documents: DocumentsSection,
  mail: MailSection,
  appearance: AppearanceSection,
};

/** Everything that is set up once and seldom changed. */
export default function SettingsPage() {
  const { section } = useParams();
  const Part = parts[sectionOf(section)];
  return <Part />;
}

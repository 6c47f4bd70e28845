import type { ComponentType } from 'react';
import { useParams } from 'wouter';
import { useMay } from '../../ui';
import { AppearanceSection } from './AppearanceSection';
import { CardsSection } from './cards/CardsSection';
import { DocumentsSection } from './DocumentsSection';
import { MailSection } from './mail/MailSection';
import { type Section, sectionsFor } from './sections';
import { SmsSection } from './sms/SmsSection';
import { StoresSection } from './stores/StoresSection';
import { UsersSection } from './users/UsersSection';

const parts: Record<Section, ComponentType> = {
  stores: StoresSection,
  documents: DocumentsSection,
  mail: MailSection,
  sms: SmsSection,
  cards: CardsSection,
  users: UsersSection,
  appearance: AppearanceSection,
};

/** Everything that is set up once and seldom changed. */
export default function SettingsPage() {
  const { section } = useParams();
  const shown = sectionsFor(useMay());
  const Part = parts[shown.find((name) => name === section) ?? 'stores'];
  return <Part />;
}

import { Tab, Tabs } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '../../i18n/words.ts';
import { changesQuery } from '../document-requests.ts';
import { FaqPanel } from '../faq/FaqPanel.tsx';
import { PassageList } from '../passages/PassageList.tsx';
import { DocumentChanges } from '../replace/DocumentChanges.tsx';
import { DocumentTextView } from './DocumentTextView.tsx';

type DocumentTab = 'pairs' | 'passages' | 'text' | 'changes';

/** Several views of a document's content; the chosen one is kept in the URL. */
export function DocumentTabs({ document }: { document: KnowledgeDocument }) {
  const [params, setParams] = useSearchParams();
  const { data: changes } = useQuery(changesQuery(document.id));
  const newest = changes?.data[0]?.id ?? null;
  const [seen, setSeen] = useState<string | null>();
  // After replacing a document, the user is shown what that changed.
  useEffect(() => {
    if (!changes || newest === seen) return;
    const isNews = seen !== undefined && newest !== null && document.source !== 'faq';
    if (isNews) setParams({ tab: 'changes' }, { replace: true });
    setSeen(newest);
  }, [changes, newest, seen, document.source, setParams]);
  const tabs: DocumentTab[] =
    document.source === 'faq' ? ['pairs', 'passages'] : ['passages', 'text'];
  if (changes && changes.total > 0) tabs.push('changes');
  const tab = tabs.find((one) => one === params.get('tab')) ?? tabs[0];
  return (
    <>
      <Tabs
        value={tab}
        variant="scrollable"
        allowScrollButtonsMobile
        onChange={(_event, next: DocumentTab) => setParams({ tab: next }, { replace: true })}
        sx={{ mb: 2.5, borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map((one) => (
          <Tab key={one} value={one} label={t(`contents.tabs.${one}`)} />
        ))}
      </Tabs>
      {tab === 'pairs' && <FaqPanel document={document} />}
      {tab === 'passages' && <PassageList document={document} />}
      {tab === 'text' && <DocumentTextView documentId={document.id} />}
      {tab === 'changes' && <DocumentChanges documentId={document.id} />}
    </>
  );
}

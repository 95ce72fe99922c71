import type { Conversation, ConversationPage } from '@sosia/core/contract';
import { useEffect, useEffectEvent, useRef } from 'react';
import { onLiveEvent, request, useCan, useMe } from '../../api/index.ts';
import { nameOfContact, previewOf } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { useAlertChoice } from './alert-choice.ts';
import { type Arrival, arrivalsIn } from './arrivals.ts';
import { chime } from './chime.ts';

/** Events come in bursts; the conversations they name are read once. */
const BURST_MS = 400;
const MOST_AT_ONCE = 50;

/** Announces by sound and system notification that somebody needs a person; renders nothing. */
export function ArrivalAlerts() {
  const { isOn } = useAlertChoice();
  const canAnswer = useCan('conversations:write');
  return isOn && canAnswer ? <Listening /> : null;
}

function Listening() {
  const myId = useMe()?.user.id ?? '';
  const announce = useAnnouncement();
  const known = useRef(new Set<string>());
  const hear = useEffectEvent((conversations: Conversation[], isNews: boolean) => {
    const news = arrivalsIn(conversations, myId).filter(({ key }) => !known.current.has(key));
    for (const { key } of news) known.current.add(key);
    const unseen = news.filter(({ conversation }) => !isBeforeMyEyes(conversation.id));
    if (isNews && unseen.length > 0) announce(unseen);
  });
  useEffect(() => {
    const touched = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A failed read is made up for by the next event, or by the list.
    const read = (query: Record<string, string | number>, isNews: boolean) =>
      request<ConversationPage>('/conversations', { query }).then(
        ({ data }) => hear(data, isNews),
        () => undefined,
      );
    const flush = () => {
      timer = undefined;
      const ids = [...touched].slice(0, MOST_AT_ONCE);
      touched.clear();
      void read({ ids: ids.join(','), perPage: MOST_AT_ONCE }, true);
    };
    for (const queue of ['waiting', 'mine']) void read({ queue, perPage: 100 }, false);
    const stop = onLiveEvent((event) => {
      if (event.type !== 'conversation' && event.type !== 'message') return;
      touched.add(event.conversationId);
      timer ??= setTimeout(flush, BURST_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return null;
}

function isBeforeMyEyes(conversationId: string): boolean {
  return document.visibilityState === 'visible' && location.hash.includes(conversationId);
}

function useAnnouncement(): (news: Arrival[]) => void {
  const { hasSound } = useAlertChoice();
  return (news) => {
    // If the sound fails, there are still the notification and the title.
    if (hasSound) void chime().catch(() => undefined);
    if (!('Notification' in window) || Notification.permission !== 'granted') return;
    for (const { kind, conversation } of news) {
      const name = nameOfContact(conversation.contact);
      const notice = new Notification(t(`alerts.${kind}`, { name }), {
        body: conversation.handoffReason || previewOf(conversation),
        tag: conversation.id,
      });
      notice.onclick = () => {
        window.focus();
        location.hash = `/conversations/${conversation.id}`;
        notice.close();
      };
    }
  };
}

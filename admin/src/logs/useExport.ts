import type { ExportLogs, LogFilters } from '@sosia/core/contract';
import { useLocale } from 'ra-core';
import { useCallback, useRef, useState } from 'react';
import { downloadLogs, type Progress } from './download-logs.ts';

type State =
  | { kind: 'idle' | 'done' }
  | { kind: 'running'; progress: Progress }
  | { kind: 'failed'; error: unknown };

/** One export at a time, which can be stopped. */
export function useExport(filters: LogFilters) {
  const locale = useLocale();
  const language = locale === 'en' ? 'en' : 'pt-BR';
  const running = useRef<AbortController | null>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const stop = useCallback(() => running.current?.abort(), []);
  const start = async (format: ExportLogs['format'], separator: ExportLogs['separator']) => {
    const controller = new AbortController();
    running.current = controller;
    const onProgress = (progress: Progress) => setState({ kind: 'running', progress });
    onProgress({ done: 0, total: 0 });
    try {
      const { signal } = controller;
      await downloadLogs({ filters, format, separator, language }, { signal, onProgress });
      setState({ kind: 'done' });
    } catch (error) {
      setState(controller.signal.aborted ? { kind: 'idle' } : { kind: 'failed', error });
    }
  };
  return { state, start, stop };
}

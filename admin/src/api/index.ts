/** How the console speaks to the server, and who is signed in. */

export { authProvider } from './auth-provider.ts';
export { changesOf } from './changes-of.ts';
export { type ConsoleDataProvider, dataProvider } from './data-provider.ts';
export { errorText } from './error-text.ts';
export { ApiError, callApi, request, requestFile } from './http.ts';
export { LiveEvents, onLiveEvent, useLiveConnection } from './live-events.tsx';
export { meQuery, useCan, useMe } from './me.ts';
export { pictureUrl } from './picture-url.ts';
export { isWorthRetrying, queryClient } from './query-client.ts';
export { useQueueCounts } from './queue-counts.ts';
export { useTyping } from './typing.ts';
export { formOf, upload } from './upload.ts';
export { useAll } from './useAll.ts';
export { useNotices } from './useNotices.ts';
export { usePersonaPicture } from './usePersonaPicture.ts';
export { useSaveRecord } from './useSaveRecord.ts';
export { useSessionEnd } from './useSessionEnd.ts';
export { useVerb } from './useVerb.ts';

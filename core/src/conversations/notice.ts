export type Notice = 'opted_out' | 'opted_in' | 'flood' | 'unsupported';

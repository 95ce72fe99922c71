export interface PastMessage {
  role: 'contact' | 'persona' | 'attendant';
  text: string;
}

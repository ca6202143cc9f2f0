import { v5 as uuidFrom } from 'uuid';

/** Random, made once for this program; another would turn every retry into a new message. */
const NAMESPACE = '6f0a4c1e-9d2b-4a57-8e36-b1c5d7f20934';

/**
 * The `X-Line-Retry-Key` of a delivery: a UUID (version 5) of its id, so that every try, in whatever
 * process, carries the same one and LINE takes the message once (reference, "Retry failed requests").
 */
export function retryKeyOf(deliveryId: string): string {
  return uuidFrom(deliveryId, NAMESPACE);
}

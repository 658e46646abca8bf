import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readerDoor } from '../../lib/page/session/door.ts';
import { beginReading } from '../../lib/page/session/reading.ts';

export default defineUnlistedScript(() => readerDoor.set(beginReading));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { setReaderDoor } from '../../lib/page/reader-door.ts';
import { beginReading } from '../../lib/page/session/reading.ts';

export default defineUnlistedScript(() => setReaderDoor(beginReading));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginPainting } from '../../lib/page/painting/begin.ts';
import { paintingDoor } from '../../lib/page/painting/door.ts';

export default defineUnlistedScript(() => paintingDoor.set(beginPainting));

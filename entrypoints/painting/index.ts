import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginPainting } from '../../lib/page/painting/begin.ts';
import { setPaintingDoor } from '../../lib/page/painting/door.ts';

export default defineUnlistedScript(() => setPaintingDoor(beginPainting));

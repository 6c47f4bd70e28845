import app from './app.json';
import ui from './ui.json';

// One file per area; an area's texts all begin with its name.
export default { ...app, ...ui };

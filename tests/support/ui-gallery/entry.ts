import "#app/ui/styles.css";
import "#app/features/charts/ui/chart.css";
import "#app/features/charts/ui/looks.css";
import "#app/features/charts/ui/signs.css";
import "#app/features/charts/ui/multiples.css";

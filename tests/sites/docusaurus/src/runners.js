// #region in-your-site
import 'spark-runner/auto';
// #endregion

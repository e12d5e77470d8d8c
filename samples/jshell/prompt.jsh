/set mode conflict normal -quiet
/set truncation conflict 100000
/set feedback conflict
System.out.println("The Idlib 2020 dataset is in data. Try: data.events().in(\"Saraqeb\").during(\"2020-02\").print()")

# The faces that fonts.xml names first go along with an installed tree, so that it stands alone.
file(GLOB liberation_faces /usr/share/fonts/truetype/liberation2/LiberationSerif-*.ttf)
install(FILES ${liberation_faces} DESTINATION ${CMAKE_INSTALL_DATADIR}/tongket/fonts)
